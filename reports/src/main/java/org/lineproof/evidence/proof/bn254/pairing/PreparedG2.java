package org.lineproof.evidence.proof.bn254.pairing;

import java.util.List;
import org.lineproof.evidence.proof.bn254.curve.G1;
import org.lineproof.evidence.proof.bn254.curve.G2;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.Fp12;

/** A second point that is met often: its lines are kept with l0 = 1, which also makes each cheaper to multiply by. */
public final class PreparedG2 {
    private final List<Line> lines;

    /** Takes about as long as a pairing. */
    public PreparedG2(G2 q) {
        this.lines = TwistWalk.lines(q).stream().map(Line::unit).toList();
    }

    /** e(p, q). */
    public PairingFactor with(G1 p) {
        return new Prepared(lines, p);
    }

    /** Lines are divided by y(P), too: l0 stays 1. No point of a group of odd order has y = 0. */
    private static final class Prepared implements PairingFactor {
        private final List<Line> lines;
        private final Fp inverseY;
        private final Fp xByY;

        Prepared(List<Line> lines, G1 p) {
            this.lines = lines;
            this.inverseY = p.y().inverse();
            this.xByY = p.x().times(inverseY);
        }

        @Override
        public Fp12 times(Fp12 running, int step) {
            Line line = lines.get(step);
            return running.timesLine(line.l1().times(xByY), line.l3().times(inverseY));
        }
    }
}
