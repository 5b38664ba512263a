// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Consistency of two RFC 6962 tree heads
/// @notice The verification of RFC 9162, section 2.1.4.2, for SHA-256: does the tree of the second head begin with
/// exactly the leaves of the first?
library TreeConsistency {
    /// @notice The proof ends before the walk reaches the root, or goes on behind it.
    error ProofOfWrongLength(uint64 first, uint64 second, uint256 hashes);

    /// @notice The proof leads to other roots: the second tree does not contain the first.
    error InconsistentHistory(uint64 first, uint64 second);

    /// @notice Returns if, and only if, the proof shows that the tree of `second` leaves extends that of `first`.
    /// @param first the older size; the caller guarantees 0 < first < second
    /// @param second the newer size
    /// @param firstRoot root hash at the older size
    /// @param secondRoot root hash at the newer size
    /// @param proof the consistency path PROOF(first, D[second]); nothing may be missing and nothing left over
    function check(uint64 first, uint64 second, bytes32 firstRoot, bytes32 secondRoot, bytes32[] calldata proof)
        internal
        view
    {
        // Where the old tree is complete, the path leaves its root out, for the verifier holds it already (step 2).
        bool complete = first & (first - 1) == 0;
        if (!complete && proof.length == 0) revert ProofOfWrongLength(first, second, 0);
        uint256 next = complete ? 0 : 1;
        bytes32 older = complete ? firstRoot : proof[0];
        bytes32 newer = older;

        // The last leaves' way up. Below the root of the old tree's last complete subtree there is nothing to prove.
        uint256 fn = first - 1;
        uint256 sn = second - 1;
        while (fn & 1 == 1) {
            fn >>= 1;
            sn >>= 1;
        }

        // Nothing here can overflow, and `next` stays below the length: the checks would cost a tenth of the proof.
        unchecked {
            for (; next < proof.length; ++next) {
                if (sn == 0) revert ProofOfWrongLength(first, second, proof.length);
                bytes32 sibling;
                assembly ("memory-safe") {
                    sibling := calldataload(add(proof.offset, shl(5, next)))
                }
                if (fn & 1 == 1 || fn == sn) {
                    older = node(sibling, older);
                    newer = node(sibling, newer);
                    while (fn & 1 == 0 && fn != 0) {
                        fn >>= 1;
                        sn >>= 1;
                    }
                } else {
                    newer = node(newer, sibling);
                }
                fn >>= 1;
                sn >>= 1;
            }
        }
        if (sn != 0) revert ProofOfWrongLength(first, second, proof.length);
        if (older != firstRoot || newer != secondRoot) revert InconsistentHistory(first, second);
    }

    /// @dev SHA-256(0x01 || left || right), RFC 6962 section 2.1. Writes behind the free memory pointer and leaves it
    /// where it is. A precompile that runs out of gas must not look like a hash, so failure ends the transaction.
    function node(bytes32 left, bytes32 right) private view returns (bytes32 hash) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore8(at, 1)
            mstore(add(at, 1), left)
            mstore(add(at, 33), right)
            if iszero(staticcall(gas(), 2, at, 65, 0, 32)) { revert(0, 0) }
            hash := mload(0)
        }
    }
}
