pragma circom 2.1.6;
include "poseidon.circom";

// What stands in a proof's public signals and has to be known before the proof is made: the hash of the packed model, and the
// commitment to a claim's features. `model` is packed as claim.circom packs it, the model's salt last.
template Commitments(N) {
  signal input model[N]; signal input features; signal input salt;
  signal output modelHash; signal output inputCommitment;
  component m = Poseidon(N); m.inputs <== model; modelHash <== m.out;
  component c = Poseidon(2); c.inputs[0] <== features; c.inputs[1] <== salt; inputCommitment <== c.out;
}
component main = Commitments(16);
