// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Admission} from "./Admission.sol";
import {TreeConsistency} from "./TreeConsistency.sol";

/// @title The heads of evidence logs, held so that nobody can take them back
/// @notice For each log the registry keeps one head: a tree size and an RFC 6962 root hash. A head is replaced only by
/// one that is shown, here on chain, to extend it. A fork, a shrunken log and a rewritten entry are therefore refused
/// by the ledger itself and not merely found later. There is no proxy and no way to set a head otherwise. What cannot go
/// on honestly, because a submitter's key was stolen or anchored entries were lost, is closed, and stays as it is.
///
/// Storage is one slot a log: keccak256(abi.encode(tenantKey, size, root)), zero for a log never opened, size and root
/// zero for a log without a head. Callers repeat the old head in calldata, the slot decides whether it is the right one.
/// Closing puts keccak256(abi.encode(tenantKey, size, root, successor)) there: it equals the commitment of no head, so
/// that advancing an open log reads nothing more, and still shows the last head to whoever knows it.
contract CheckpointRegistry is Admission {
    /// @notice A wish to move one log from the head the registry holds to a newer one.
    struct Head {
        /// keccak256 of the tenant's identifier in UTF-8.
        bytes32 tenantKey;
        /// The log, as `openLog` derived it.
        bytes32 logId;
        /// Size of the head the registry holds now; 0 before the first.
        uint64 oldSize;
        /// Size of the new head.
        uint64 newSize;
        /// Root of the head the registry holds now; zero before the first.
        bytes32 oldRoot;
        /// Root of the new head.
        bytes32 root;
        /// RFC 9162 consistency proof from old to new size; empty for the first head.
        bytes32[] proof;
    }

    /// @notice That a log was ended.
    struct Closing {
        /// Whether it was.
        bool closed;
        /// The log that goes on in its place; zero for none.
        bytes32 successor;
    }

    /// @notice How many logs a tenant has opened: their numbers are 1 to this.
    mapping(bytes32 tenantKey => uint64 count) public logsOf;

    /// @notice The commitment to the head of a log, see `commitment`; zero for a log that was never opened.
    mapping(bytes32 logId => bytes32 head) public headOf;

    /// @notice Whether a log was closed, and what goes on in its place.
    mapping(bytes32 logId => Closing closing) public closingOf;

    /// @notice A tenant opened its log number `number`. A log that its owner does not show to an auditor shows here.
    event LogOpened(
        bytes32 indexed logId, bytes32 indexed tenantKey, string tenant, string origin, bytes32 firstKey, uint64 number
    );
    /// @notice From this block on the registry holds this head.
    event Anchored(bytes32 indexed logId, uint64 size, bytes32 root);

    /// @notice A log ended with this head, for ever. What goes on in its place is `successor`, zero for nothing.
    event LogClosed(bytes32 indexed logId, bytes32 indexed successor, uint64 size, bytes32 root);

    /// @notice This log was opened before.
    error LogAlreadyOpen(bytes32 logId);
    /// @notice Nobody opened this log.
    error UnknownLog(bytes32 logId);
    /// @notice This log was closed: it takes no head and is nobody's successor.
    error ClosedLog(bytes32 logId);
    /// @notice A log does not follow itself.
    error OwnSuccessor(bytes32 logId);
    /// @notice A head has at least one entry.
    error EmptyTree(bytes32 logId);
    /// @notice The old head given (with this tenant) is not the one the registry holds.
    error StaleHead(bytes32 logId, uint64 oldSize);
    /// @notice A log does not shrink.
    error SizeNotGreater(bytes32 logId, uint64 oldSize, uint64 newSize);
    /// @notice Same size, other root: a fork.
    error RootConflict(bytes32 logId, uint64 size);
    /// @notice The first head extends nothing: its proof is empty.
    error ProofOfFirstHeadNotEmpty(bytes32 logId);

    /// @notice Opens a log and gives it the tenant's next number.
    /// @param tenant the tenant's identifier
    /// @param origin the log's origin line, as its checkpoints carry it
    /// @param firstKey the Ed25519 public key that signs the log's first checkpoint
    /// @return logId SHA-256("lineproof/log/v1" || uint32 length || tenant || uint32 length || origin || firstKey),
    /// lengths in bytes, big-endian
    function openLog(string calldata tenant, string calldata origin, bytes32 firstKey)
        external
        onlySubmitter(keccak256(bytes(tenant)))
        returns (bytes32 logId)
    {
        logId = _logId(tenant, origin, firstKey);
        if (headOf[logId] != 0) revert LogAlreadyOpen(logId);
        bytes32 tenantKey = keccak256(bytes(tenant));
        headOf[logId] = commitment(tenantKey, 0, 0);
        emit LogOpened(logId, tenantKey, tenant, origin, firstKey, ++logsOf[tenantKey]);
    }

    /// @notice Ends a log for ever: it is never anchored again, and nothing of what was anchored is lost. Only the
    /// administrator may: a closing answers the theft of a submitter's key, so that key must not choose the successor.
    /// @param tenant the tenant of both logs
    /// @param logId the log to end
    /// @param size size of the head the registry holds; 0 for a log without a head
    /// @param root root of that head; zero for a log without a head
    /// @param successorOrigin origin of the open log that goes on in its place; empty for none
    /// @param successorKey first key of that log; zero for none
    function close(
        string calldata tenant,
        bytes32 logId,
        uint64 size,
        bytes32 root,
        string calldata successorOrigin,
        bytes32 successorKey
    ) external onlyAdministrator {
        bytes32 tenantKey = keccak256(bytes(tenant));
        _requireOpen(logId);
        if (headOf[logId] != commitment(tenantKey, size, root)) revert StaleHead(logId, size);
        bytes32 successor;
        if (bytes(successorOrigin).length != 0 || successorKey != 0) {
            successor = _logId(tenant, successorOrigin, successorKey);
            if (successor == logId) revert OwnSuccessor(logId);
            _requireOpen(successor);
        }
        closingOf[logId] = Closing(true, successor);
        headOf[logId] = keccak256(abi.encode(tenantKey, size, root, successor));
        emit LogClosed(logId, successor, size, root);
    }

    /// @notice Advances many logs, all or none. A head that the registry holds already is passed over without an event,
    /// so a transaction may be sent again; any other head must extend the one that is held.
    function anchor(Head[] calldata heads) external {
        bytes32 admitted;
        for (uint256 i = 0; i < heads.length; ++i) {
            Head calldata head = heads[i];
            if (i == 0 || head.tenantKey != admitted) {
                admitted = head.tenantKey;
                _requireSubmitter(admitted);
            }
            _advance(head);
        }
    }

    /// @notice What `headOf` holds for a log with this tenant and head.
    function commitment(bytes32 tenantKey, uint64 size, bytes32 root) public pure returns (bytes32 head) {
        // keccak256(abi.encode(tenantKey, size, root)), but in memory that the next head uses again.
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, tenantKey)
            mstore(add(at, 32), and(size, 0xffffffffffffffff))
            mstore(add(at, 64), root)
            head := keccak256(at, 96)
        }
    }

    function _advance(Head calldata head) private {
        bytes32 logId = head.logId;
        uint64 oldSize = head.oldSize;
        uint64 newSize = head.newSize;
        bytes32 held = headOf[logId];
        if (held == 0) revert UnknownLog(logId);
        if (newSize == 0) revert EmptyTree(logId);
        bytes32 wanted = commitment(head.tenantKey, newSize, head.root);
        if (held == wanted) return;
        if (held != commitment(head.tenantKey, oldSize, head.oldRoot)) {
            if (closingOf[logId].closed) revert ClosedLog(logId);
            revert StaleHead(logId, oldSize);
        }
        if (newSize == oldSize) revert RootConflict(logId, newSize);
        if (newSize < oldSize) revert SizeNotGreater(logId, oldSize, newSize);
        if (oldSize != 0) {
            TreeConsistency.check(oldSize, newSize, head.oldRoot, head.root, head.proof);
        } else if (head.proof.length != 0) {
            revert ProofOfFirstHeadNotEmpty(logId);
        }
        headOf[logId] = wanted;
        emit Anchored(logId, newSize, head.root);
    }

    /// @dev See `openLog`.
    function _logId(string calldata tenant, string calldata origin, bytes32 firstKey) private pure returns (bytes32) {
        if (bytes(tenant).length == 0 || bytes(origin).length == 0 || firstKey == 0) revert IncompleteLog();
        return sha256(
            abi.encodePacked(
                "lineproof/log/v1",
                uint32(bytes(tenant).length),
                tenant,
                uint32(bytes(origin).length),
                origin,
                firstKey
            )
        );
    }

    function _requireOpen(bytes32 logId) private view {
        if (headOf[logId] == 0) revert UnknownLog(logId);
        if (closingOf[logId].closed) revert ClosedLog(logId);
    }
}
