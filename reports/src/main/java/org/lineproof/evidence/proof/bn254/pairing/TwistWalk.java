package org.lineproof.evidence.proof.bn254.pairing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.proof.bn254.curve.G2;
import org.lineproof.evidence.proof.bn254.field.Fp;
import org.lineproof.evidence.proof.bn254.field.Fp2;

/**
 * The way of a point T from Q to (6u + 2)Q + pQ - p^2 Q, and the lines on that way. T = (x/z, y/z). Formulas: C. Costello,
 * T. Lange, M. Naehrig, Faster Pairing Computations on Curves with High-Degree Twists (PKC 2010), sections 4 and 5, with
 * the curve's equation used once more in the constant part of a tangent, and scaled so that nothing is halved.
 */
final class TwistWalk {
    /** Three times the twist's constant: 9/(9 + i). */
    private static final Fp2 THREE_B = new Fp2(number(9), Fp.ONE).inverse().times(number(9));

    private final G2 q;
    private final List<Line> lines = new ArrayList<>();
    private Fp2 x;
    private Fp2 y;
    private Fp2 z = Fp2.ONE;

    private TwistWalk(G2 q) {
        this.q = q;
        this.x = q.x();
        this.y = q.y();
    }

    /** The lines in the order in which {@link MillerLoop} takes them. */
    static List<Line> lines(G2 q) {
        TwistWalk walk = new TwistWalk(q);
        for (int bit = MillerLoop.LENGTH.length() - 2; bit >= 0; bit--) {
            walk.tangent();
            if (MillerLoop.LENGTH.at(bit) != 0) {
                walk.chord(MillerLoop.LENGTH.at(bit) > 0 ? q : q.negated());
            }
        }
        G2 pq = walk.q.endomorphism();
        walk.chord(pq);
        walk.chord(pq.endomorphism().negated());
        return walk.lines;
    }

    /** The tangent in T, and T becomes 2T. */
    private void tangent() {
        Fp2 xy = x.times(y);
        Fp2 yy = y.squared();
        Fp2 zz = z.squared();
        Fp2 e = zz.times(THREE_B);
        Fp2 f = e.tripled();
        Fp2 h = y.plus(z).squared().minus(yy).minus(zz);
        lines.add(new Line(h, x.squared().tripled().negated(), yy.minus(e)));
        x = xy.times(yy.minus(f)).doubled();
        y = yy.plus(f).squared().minus(e.squared().tripled().doubled().doubled());
        z = yy.times(h).doubled().doubled();
    }

    /** The line through T and S, and T becomes T + S. */
    private void chord(G2 s) {
        Fp2 theta = y.minus(s.y().times(z));
        Fp2 lambda = x.minus(s.x().times(z));
        lines.add(new Line(lambda, theta.negated(), theta.times(s.x()).minus(lambda.times(s.y()))));
        Fp2 d = lambda.squared();
        Fp2 e = d.times(lambda);
        Fp2 g = x.times(d);
        Fp2 h = e.plus(z.times(theta.squared())).minus(g.doubled());
        x = lambda.times(h);
        y = theta.times(g.minus(h)).minus(e.times(y));
        z = z.times(e);
    }

    private static Fp number(long n) {
        return Fp.of(BigInteger.valueOf(n));
    }
}
