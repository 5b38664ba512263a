package org.lineproof.evidence.proof.bn254.pairing;

import java.util.List;
import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G2;
import org.lineproof.evidence.proof.bn254.field.Fp12;

/** A pairing whose second point is met only once. */
public final class FreshPairing implements PairingFactor {
    private final G1 p;
    private final List<Line> lines;

    /** e(p, q). */
    public FreshPairing(G1 p, G2 q) {
        this.p = p;
        this.lines = TwistWalk.lines(q);
    }

    @Override
    public Fp12 times(Fp12 running, int step) {
        Line line = lines.get(step);
        return running.timesLine(line.l0().times(p.y()), line.l1().times(p.x()), line.l3());
    }
}
