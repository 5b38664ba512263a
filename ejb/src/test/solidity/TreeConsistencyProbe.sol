// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TreeConsistency} from "../../main/solidity/TreeConsistency.sol";

/// @notice Lets a test check many proofs in one call, without a log for each.
contract TreeConsistencyProbe {
    struct Claim {
        uint64 first;
        uint64 second;
        bytes32 firstRoot;
        bytes32 secondRoot;
        bytes32[] proof;
    }

    /// @notice One verdict a claim, in order.
    function verdicts(Claim[] calldata claims) external view returns (bool[] memory holds) {
        holds = new bool[](claims.length);
        for (uint256 i = 0; i < claims.length; ++i) {
            try this.check(claims[i]) {
                holds[i] = true;
            } catch {}
        }
    }

    function check(Claim calldata claim) external view {
        TreeConsistency.check(claim.first, claim.second, claim.firstRoot, claim.secondRoot, claim.proof);
    }
}
