// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Admission} from "./Admission.sol";
import {Groth16} from "./Groth16.sol";

/// @title Proofs that a chain has checked, bound to the log entry they were filed with
/// @notice Anybody may ask whether a proof holds, which is the word of the node that is asked. A tenant's submitter may
/// have a proof checked and recorded: then it is the word of the chain, and the event `Recorded` is what evidence refers
/// to. A statement, that is a tenant, a key and the public inputs, is recorded once and for one entry of a log. What is
/// recorded is the statement and not the proof, for everybody can make a second valid proof out of a first.
/// There is no proxy.
contract ProofRegistry is Admission {
    /// @notice A verification key.
    struct Key {
        /// The code at this address is a zero byte (nothing runs there) and the key.
        address data;
        /// How many public inputs it has.
        uint16 inputs;
        /// Whether the administrator has said what its public signals are.
        bool classified;
        /// Whether none of them is personal; without that nothing is recorded under it.
        bool recordable;
    }

    /// @notice What a public signal is about, one byte each in `classify`.
    uint8 public constant CONSTANT = 1;
    uint8 public constant OUTPUT_CLASS = 2;
    uint8 public constant COMMITMENT = 3;
    uint8 public constant CONTEXT = 4;
    uint8 public constant PERSONAL = 5;

    /// @notice Public inputs a key may have at most.
    uint256 public constant MOST_INPUTS = Groth16.MOST_INPUTS;

    /// @notice The keys, by the Keccak-256 hash of their bytes.
    mapping(bytes32 keyId => Key key) public keyOf;

    /// @notice keccak256(abi.encode(logId, leaf)) for a statement that is recorded, else zero. See `statementOf`.
    mapping(bytes32 statement => bytes32 binding) public bindingOf;

    /// @notice A verification key was registered; its points are on the curve and in the subgroup.
    event KeyRegistered(bytes32 indexed keyId, bytes32 indexed tenantKey, uint256 inputs, address data);
    /// @notice The administrator said what the public signals under a key are, in their order.
    event SignalsClassified(bytes32 indexed keyId, bytes classes, bool recordable);
    /// @notice In this block the chain found that the statement is proved. It was filed as the entry with this leaf hash
    /// of this log.
    event Recorded(
        bytes32 indexed statement, bytes32 indexed tenantKey, bytes32 indexed keyId, bytes32 logId, bytes32 leaf
    );

    /// @notice No key with this hash was registered.
    error UnknownKey(bytes32 keyId);
    /// @notice Each public signal has one class, from 1 to 5.
    error UnknownClasses(bytes32 keyId, bytes classes);
    /// @notice Of a key's public signals it is not known that none is personal.
    error NotRecordable(bytes32 keyId);
    /// @notice The proof does not hold.
    error InvalidProof(bytes32 statement);
    /// @notice The statement is recorded already, with another entry.
    error BoundOtherwise(bytes32 statement, bytes32 binding);

    /// @notice Registers a verification key. One that is registered already changes nothing.
    /// @param tenantKey a tenant that the caller is a submitter of, any for the administrator; the key is for everybody
    /// @param key the key, as `Groth16` describes it
    /// @return keyId the Keccak-256 hash of its bytes
    function registerKey(bytes32 tenantKey, bytes calldata key) external returns (bytes32 keyId) {
        if (msg.sender != administrator) _requireSubmitter(tenantKey);
        keyId = keccak256(key);
        if (keyOf[keyId].data != address(0)) return keyId;
        uint256 inputs = Groth16.requireKey(key);
        // PUSH2 length, DUP1, PUSH1 10, RETURNDATASIZE, CODECOPY, RETURNDATASIZE, RETURN: creates what follows it as code.
        bytes memory creation = abi.encodePacked(hex"61", uint16(key.length + 1), hex"80600a3d393df3", hex"00", key);
        address data;
        assembly ("memory-safe") {
            data := create(0, add(creation, 32), mload(creation))
        }
        if (data == address(0)) revert Groth16.InsufficientGas();
        keyOf[keyId] = Key(data, uint16(inputs), false, false);
        emit KeyRegistered(keyId, tenantKey, inputs, data);
    }

    /// @notice Says what the public signals under a key are. Later words replace earlier ones; what was recorded stays.
    /// @param classes one byte for each signal, see `CONSTANT` to `PERSONAL`
    function classify(bytes32 keyId, bytes calldata classes) external onlyAdministrator {
        Key storage key = keyOf[keyId];
        if (key.data == address(0)) revert UnknownKey(keyId);
        if (classes.length != key.inputs) revert UnknownClasses(keyId, classes);
        bool recordable = true;
        for (uint256 i = 0; i < classes.length; ++i) {
            uint8 class = uint8(classes[i]);
            if (class < CONSTANT || class > PERSONAL) revert UnknownClasses(keyId, classes);
            if (class == PERSONAL) recordable = false;
        }
        (key.classified, key.recordable) = (true, recordable);
        emit SignalsClassified(keyId, classes, recordable);
    }

    /// @notice Records that a statement is proved. Recording it again with the same entry, by whatever proof, changes
    /// nothing and tells of nothing, so a transaction may be sent again; with another entry it is refused.
    /// @param tenantKey keccak256 of the tenant's identifier in UTF-8
    /// @param logId the log, as `CheckpointRegistry` derives it
    /// @param leaf RFC 6962 leaf hash of the entry with which the proof was filed
    /// @param proof A, B, C
    /// @param inputs the public inputs, each below the group's order
    function record(
        bytes32 tenantKey,
        bytes32 keyId,
        bytes32 logId,
        bytes32 leaf,
        uint256[8] calldata proof,
        uint256[] calldata inputs
    ) external onlySubmitter(tenantKey) {
        if (logId == 0 || leaf == 0) revert IncompleteLog();
        Key memory key = keyOf[keyId];
        if (key.data == address(0)) revert UnknownKey(keyId);
        if (!key.recordable) revert NotRecordable(keyId);
        bytes32 statement = statementOf(tenantKey, keyId, inputs);
        bytes32 binding = keccak256(abi.encode(logId, leaf));
        bytes32 held = bindingOf[statement];
        if (held == binding) return;
        if (held != 0) revert BoundOtherwise(statement, held);
        if (!Groth16.holds(_bytesOf(key), proof, inputs)) revert InvalidProof(statement);
        bindingOf[statement] = binding;
        emit Recorded(statement, tenantKey, keyId, logId, leaf);
    }

    /// @notice Whether a proof holds under a registered key. False means that it does not, and nothing else: too little
    /// gas, an unknown key and a chain with other precompiles revert.
    function verify(bytes32 keyId, uint256[8] calldata proof, uint256[] calldata inputs) external view returns (bool) {
        Key memory key = keyOf[keyId];
        if (key.data == address(0)) revert UnknownKey(keyId);
        return Groth16.holds(_bytesOf(key), proof, inputs);
    }

    /// @notice The same under a key that is shown and need not be registered; one that could not be reverts.
    function verifyUnder(bytes calldata key, uint256[8] calldata proof, uint256[] calldata inputs)
        external
        view
        returns (bool)
    {
        bytes memory shown = key;
        Groth16.requireKey(shown);
        return Groth16.holds(shown, proof, inputs);
    }

    /// @notice The bytes of a registered key.
    function keyBytes(bytes32 keyId) external view returns (bytes memory) {
        Key memory key = keyOf[keyId];
        if (key.data == address(0)) revert UnknownKey(keyId);
        return _bytesOf(key);
    }

    /// @notice What `bindingOf` knows a statement by.
    function statementOf(bytes32 tenantKey, bytes32 keyId, uint256[] calldata inputs) public pure returns (bytes32) {
        return keccak256(abi.encode(tenantKey, keyId, inputs));
    }

    function _bytesOf(Key memory key) private view returns (bytes memory bytesOfKey) {
        address data = key.data;
        assembly ("memory-safe") {
            let length := sub(extcodesize(data), 1)
            bytesOfKey := mload(0x40)
            mstore(bytesOfKey, length)
            extcodecopy(data, add(bytesOfKey, 32), 1, length)
            mstore(0x40, add(bytesOfKey, add(32, length)))
        }
    }
}
