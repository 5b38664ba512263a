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
        // The old tree's last complete subtree has `low` leaves; below its root there is nothing to prove. Above it, the
        // bits of `path` say where the old tree's last leaf goes right, those of `gap` where it parts from the new one's.
        uint256 low;
        uint256 path;
        uint256 gap;
        unchecked {
            low = first & (0 - uint256(first));
            path = (first - 1) / low;
            gap = path ^ ((second - 1) / low);
        }
        uint256 next;
        uint256 end;
        bytes32 seed = firstRoot;
        assembly ("memory-safe") {
            next := proof.offset
            end := add(next, shl(5, proof.length))
            // Where the old tree is complete, the proof leaves its root out, for the verifier holds it already.
            if xor(first, low) {
                seed := calldataload(next)
                next := add(next, 32)
            }
        }
        (bytes32 older, bytes32 newer, uint256 read) = climb(path, gap, seed, next);
        if (read != end) revert ProofOfWrongLength(first, second, proof.length);
        if (older != firstRoot || newer != secondRoot) revert InconsistentHistory(first, second);
    }

    /// @dev From the subtree's hash up to both roots. As long as the ways differ, a sibling on the left is in both trees
    /// and one on the right in the new tree alone; from where they are one, each remaining sibling is on the left.
    ///
    /// It reads as many hashes from calldata as the sizes ask for, whether they belong to the proof or not: the caller
    /// compares the end. Nodes are built as 0x01 || left || right (RFC 6962, section 2.1) in two buffers behind the free
    /// memory pointer, and the precompile writes each hash to where the next node wants it; that is what keeps a hash
    /// below 1,050 gas. A precompile that runs out of gas must not look like a hash, so failure ends the transaction.
    /// @param path the bits of the way, lowest first
    /// @param gap the bits in which the new tree's way differs, lowest first
    /// @param seed hash of the subtree both trees have in common
    /// @param next where in calldata the first sibling lies
    /// @return older the old tree's root
    /// @return newer the new tree's root
    /// @return read where in calldata the walk ended
    function climb(uint256 path, uint256 gap, bytes32 seed, uint256 next)
        private
        view
        returns (bytes32 older, bytes32 newer, uint256 read)
    {
        assembly ("memory-safe") {
            let oldNode := mload(0x40)
            let oldRight := add(oldNode, 33)
            let newNode := add(oldNode, 65)
            let newLeft := add(newNode, 1)
            let newRight := add(newNode, 33)
            let hashed := 1
            mstore8(oldNode, 1)
            mstore8(newNode, 1)
            mstore(oldRight, seed)
            mstore(newLeft, seed)
            for {} gap {} {
                switch and(path, 1)
                case 0 {
                    mstore(newRight, calldataload(next))
                    hashed := and(hashed, staticcall(gas(), 2, newNode, 65, newLeft, 32))
                }
                default {
                    mstore(newRight, mload(newLeft))
                    mstore(newLeft, calldataload(next))
                    mstore(add(oldNode, 1), calldataload(next))
                    hashed := and(hashed, staticcall(gas(), 2, oldNode, 65, oldRight, 32))
                    hashed := and(hashed, staticcall(gas(), 2, newNode, 65, newLeft, 32))
                }
                next := add(next, 32)
                path := shr(1, path)
                gap := shr(1, gap)
            }
            mstore(newRight, mload(newLeft))
            for {} path {} {
                mstore(newLeft, calldataload(next))
                mstore(add(oldNode, 1), calldataload(next))
                hashed := and(hashed, staticcall(gas(), 2, oldNode, 65, oldRight, 32))
                hashed := and(hashed, staticcall(gas(), 2, newNode, 65, newRight, 32))
                next := add(next, 32)
                path := and(path, sub(path, 1))
            }
            if iszero(hashed) { revert(0, 0) }
            older := mload(oldRight)
            newer := mload(newRight)
            read := next
        }
    }
}
