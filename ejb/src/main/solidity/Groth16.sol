// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Groth16 over BN254 (alt_bn128), by the precompiles of EIP-196 and EIP-197
/// @notice Verification keys are data: alpha, beta, gamma, delta, IC[0] to IC[n], each coordinate 32 bytes big-endian, in
/// the order of EIP-197 (in G2 the imaginary part comes first). A proof is A, B, C in the same form. A proof holds if
/// e(A, B) = e(alpha, beta) * e(IC[0] + sum of input[i] * IC[i], gamma) * e(C, delta).
///
/// "Does not hold" and "could not be found out" must never look alike. A precompile that runs out of gas answers like one
/// that refuses a point, so everything that is not the proof's own fault reverts.
library Groth16 {
    /// @notice Public inputs a key may have at most.
    uint256 internal constant MOST_INPUTS = 256;

    /// @dev Prime of the field that coordinates are in.
    uint256 private constant Q = 0x30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47;
    /// @dev Order of the groups: inputs are scalars below it.
    uint256 private constant R = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;

    /// @dev Bytes of alpha, beta, gamma and delta.
    uint256 private constant HEAD = 448;
    /// @dev Where beta begins, and how long a point of G2 is.
    uint256 private constant BETA = 64;
    uint256 private constant G2 = 128;

    /// @dev What the precompiles cost since EIP-1108. They get no more: one that refuses a point takes all it was given.
    uint256 private constant ADDITION = 150;
    uint256 private constant PAIRING = 45_000;
    uint256 private constant EACH_PAIR = 34_000;
    /// @dev What is spent between looking at the gas that is left and the call.
    uint256 private constant MARGIN = 1_000;

    /// @notice There is too little gas to find out. It says nothing about the proof; ask again with more.
    error InsufficientGas();
    /// @notice The pairing of this chain does not do what EIP-197 and EIP-1108 say. It says nothing about the proof.
    error PairingUnavailable();
    /// @notice A key has 14 words for alpha, beta, gamma and delta, and two for each of 2 to 257 points IC.
    error KeyOfWrongLength(uint256 length);
    /// @notice The point that begins at this byte of the key is at infinity, not on its curve or not in its subgroup.
    error KeyPointRefused(uint256 position);
    /// @notice Gamma and delta are equal: nobody contributed to the set-up, and anybody can forge proofs.
    error ForgeableKey();

    /// @notice Returns if the key is one that proofs may be checked under, and reverts otherwise.
    /// @return inputs how many public inputs it has
    function requireKey(bytes memory key) internal view returns (uint256 inputs) {
        uint256 length = key.length;
        if (length < HEAD + 128 || (length - HEAD) % 64 != 0) revert KeyOfWrongLength(length);
        inputs = (length - HEAD) / 64 - 1;
        if (inputs > MOST_INPUTS) revert KeyOfWrongLength(length);
        _requireG1(key, 0);
        for (uint256 position = BETA; position < HEAD; position += G2) {
            _requireG2(key, position);
        }
        for (uint256 position = HEAD; position < length; position += 64) {
            _requireG1(key, position);
        }
        bool same;
        assembly ("memory-safe") {
            let gamma := add(key, 224)
            same := eq(keccak256(gamma, 128), keccak256(add(gamma, 128), 128))
        }
        if (same) revert ForgeableKey();
    }

    /// @notice Whether a proof holds. False means that it does not; what could not be found out reverts.
    /// @param key one that `requireKey` returned for
    function holds(bytes memory key, uint256[8] calldata proof, uint256[] calldata inputs)
        internal
        view
        returns (bool)
    {
        if (key.length != HEAD + 64 * (inputs.length + 1)) return false;
        for (uint256 i = 0; i < 8; ++i) {
            if (proof[i] >= Q) return false;
        }
        // A point at infinity drops its pairing out of the equation; no honest prover meets one.
        if ((proof[0] | proof[1]) == 0) return false;
        if ((proof[2] | proof[3] | proof[4] | proof[5]) == 0) return false;
        if ((proof[6] | proof[7]) == 0) return false;
        for (uint256 i = 0; i < inputs.length; ++i) {
            if (inputs[i] >= R) return false;
        }
        uint256 pairs = _equation(key, proof, inputs);
        (bool ran, bool one) = _pairing(pairs, 4);
        if (ran) return one;
        // A point of the proof was refused, or the pairing does not work here at all: that of the key's own points tells.
        _writeIdentity(pairs, key);
        (ran, one) = _pairing(pairs, 4);
        if (!one) revert PairingUnavailable();
        return false;
    }

    /// @dev Writes the four pairs whose pairings multiply to one if the proof holds, behind the free memory pointer: A
    /// negated with B, alpha with beta, the sum of the inputs with gamma, C with delta.
    /// @return pairs where they begin
    function _equation(bytes memory key, uint256[8] calldata proof, uint256[] calldata inputs)
        private
        view
        returns (uint256 pairs)
    {
        bool added = true;
        assembly ("memory-safe") {
            let words := add(key, 32)
            pairs := mload(0x40)
            mstore(pairs, calldataload(proof))
            mstore(add(pairs, 32), mod(sub(Q, calldataload(add(proof, 32))), Q))
            calldatacopy(add(pairs, 64), add(proof, 64), 128)
            mcopy(add(pairs, 192), words, 192)
            mcopy(add(pairs, 448), add(words, 192), 128)
            calldatacopy(add(pairs, 576), add(proof, 192), 64)
            mcopy(add(pairs, 640), add(words, 320), 128)

            // The sum and, right behind it as the addition wants it, the next product.
            let sum := add(pairs, 768)
            let product := add(sum, 64)
            let point := add(words, HEAD)
            mcopy(sum, point, 64)
            let input := inputs.offset
            for { let end := add(input, shl(5, inputs.length)) } lt(input, end) { input := add(input, 32) } {
                point := add(point, 64)
                mcopy(product, point, 64)
                mstore(add(product, 64), calldataload(input))
                added := and(added, staticcall(gas(), 7, product, 96, product, 64))
                added := and(added, staticcall(gas(), 6, sum, 128, sum, 64))
            }
            mcopy(add(pairs, 384), sum, 64)
        }
        // The key's points are on the curve and the inputs are scalars, so there is no other reason.
        if (!added) revert InsufficientGas();
    }

    /// @dev Four pairs of the key's own points that multiply to one: alpha negated and alpha, each twice, with beta.
    function _writeIdentity(uint256 pairs, bytes memory key) private pure {
        assembly ("memory-safe") {
            for { let end := add(pairs, 768) } lt(pairs, end) { pairs := add(pairs, 384) } {
                mcopy(pairs, add(key, 32), 192)
                mcopy(add(pairs, 192), pairs, 192)
                let y := add(pairs, 32)
                mstore(y, sub(Q, mload(y)))
            }
        }
    }

    /// @dev Runs the pairing with exactly the gas it costs, and reverts where that much cannot be handed on: a call gets at
    /// most 63/64 of what is left (EIP-150).
    /// @return ran whether the points were accepted
    /// @return one whether they were and the product is one
    function _pairing(uint256 pairs, uint256 count) private view returns (bool ran, bool one) {
        uint256 price = PAIRING + EACH_PAIR * count;
        uint256 left = gasleft();
        if (left - left / 64 < price + MARGIN) revert InsufficientGas();
        assembly ("memory-safe") {
            ran := staticcall(price, 8, pairs, mul(count, 192), 0x00, 0x20)
            ran := and(ran, eq(returndatasize(), 0x20))
            one := and(ran, eq(mload(0x00), 1))
        }
    }

    function _requireG1(bytes memory key, uint256 position) private view {
        bool valid;
        if (gasleft() < ADDITION + MARGIN) revert InsufficientGas();
        assembly ("memory-safe") {
            let point := add(add(key, 32), position)
            let sum := mload(0x40)
            mcopy(sum, point, 64)
            mstore(add(sum, 64), 0)
            mstore(add(sum, 96), 0)
            let finite := or(mload(point), mload(add(point, 32)))
            valid := and(staticcall(ADDITION, 6, sum, 128, sum, 64), iszero(iszero(finite)))
        }
        if (!valid) revert KeyPointRefused(position);
    }

    /// @dev The pairing with the generator of G1 checks curve and subgroup; it is one for the point at infinity alone.
    function _requireG2(bytes memory key, uint256 position) private view {
        uint256 pair;
        assembly ("memory-safe") {
            pair := mload(0x40)
            mstore(pair, 1)
            mstore(add(pair, 32), 2)
            mcopy(add(pair, 64), add(add(key, 32), position), 128)
        }
        (bool ran, bool one) = _pairing(pair, 1);
        if (!ran || one) revert KeyPointRefused(position);
    }
}
