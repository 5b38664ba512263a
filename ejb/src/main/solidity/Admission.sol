// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Who may write for which tenant
/// @notice An administrator admits submitters, tenant by tenant, and hands over in two steps. It writes nothing else: what
/// a registry holds is for its submitters to bring and for its rules to judge.
abstract contract Admission {
    /// @notice Names this deployment for ever; no function writes it. It is kept in storage and not in the code, so
    /// that the code hash is the same wherever this version is deployed.
    bytes32 public deploymentId;

    /// @notice Registers submitters, and decides what a registry leaves to it; it writes for no tenant.
    address public administrator;

    /// @notice The address that may take over administration; zero when no hand-over is under way.
    address public nominatedAdministrator;

    /// @notice Whether an address may write for a tenant.
    mapping(bytes32 tenantKey => mapping(address submitter => bool allowed)) public isSubmitter;

    /// @notice Administration went to `administrator`.
    event AdministrationTaken(address indexed administrator);
    /// @notice Administration was offered to `nominated`, who has to accept it.
    event AdministrationOffered(address indexed nominated);
    /// @notice A submitter was admitted for a tenant, or removed.
    event SubmitterSet(bytes32 indexed tenantKey, address indexed submitter, string tenant, bool allowed);

    /// @notice Only the administrator may do this.
    error NotAdministrator(address caller);
    /// @notice Only the nominated address may accept administration.
    error NotNominated(address caller);
    /// @notice The address zero can neither administrate nor submit.
    error ZeroAddress();
    /// @notice The caller is not a submitter of this tenant.
    error NotSubmitter(bytes32 tenantKey, address caller);
    /// @notice What names a tenant or a log must not be empty.
    error IncompleteLog();

    modifier onlyAdministrator() {
        if (msg.sender != administrator) revert NotAdministrator(msg.sender);
        _;
    }

    modifier onlySubmitter(bytes32 tenantKey) {
        _requireSubmitter(tenantKey);
        _;
    }

    /// @notice The deployer is the first administrator.
    constructor() {
        administrator = msg.sender;
        // Nodes estimate a deployment as if it were in the newest block, which may be the first of all.
        bytes32 parent = blockhash(block.number == 0 ? 0 : block.number - 1);
        deploymentId = sha256(abi.encode("lineproof/deployment/v1", block.chainid, address(this), parent));
        emit AdministrationTaken(msg.sender);
    }

    /// @notice Offers administration to another address; nothing changes until that accepts. A later offer replaces it.
    function offerAdministration(address nominated) external onlyAdministrator {
        if (nominated == address(0)) revert ZeroAddress();
        nominatedAdministrator = nominated;
        emit AdministrationOffered(nominated);
    }

    /// @notice Takes over administration that was offered to the caller.
    function acceptAdministration() external {
        if (msg.sender != nominatedAdministrator) revert NotNominated(msg.sender);
        administrator = msg.sender;
        delete nominatedAdministrator;
        emit AdministrationTaken(msg.sender);
    }

    /// @notice Admits or removes a submitter for one tenant.
    function setSubmitter(string calldata tenant, address submitter, bool allowed) external onlyAdministrator {
        if (submitter == address(0)) revert ZeroAddress();
        if (bytes(tenant).length == 0) revert IncompleteLog();
        bytes32 tenantKey = keccak256(bytes(tenant));
        isSubmitter[tenantKey][submitter] = allowed;
        emit SubmitterSet(tenantKey, submitter, tenant, allowed);
    }

    function _requireSubmitter(bytes32 tenantKey) internal view {
        if (!isSubmitter[tenantKey][msg.sender]) revert NotSubmitter(tenantKey, msg.sender);
    }
}
