package org.lineproof.evidence.trie;

import java.util.Arrays;
import org.lineproof.evidence.rlp.MalformedRlp;

/** Half bytes: the steps on the way through a trie. */
record Nibbles(byte[] steps) {
    private static final int BITS = 4;
    private static final int MASK = 0xf;
    private static final int ODD = 1;
    private static final int LEAF = 2;

    /** The steps of a key, the high half of each byte first. */
    static Nibbles of(byte[] key) {
        byte[] steps = new byte[2 * key.length];
        for (int i = 0; i < key.length; i++) {
            steps[2 * i] = (byte) (key[i] >> BITS & MASK);
            steps[2 * i + 1] = (byte) (key[i] & MASK);
        }
        return new Nibbles(steps);
    }

    int length() {
        return steps.length;
    }

    int at(int index) {
        return steps[index];
    }

    Nibbles from(int index) {
        return between(index, steps.length);
    }

    Nibbles between(int from, int to) {
        return new Nibbles(Arrays.copyOfRange(steps, from, to));
    }

    boolean startsWith(Nibbles other) {
        return commonWith(other) == other.length();
    }

    /** How many steps both begin with. */
    int commonWith(Nibbles other) {
        int mismatch = Arrays.mismatch(steps, other.steps);
        return mismatch < 0 ? steps.length : mismatch;
    }

    /** The hex-prefix form (appendix C): a flag for leaf and odd length before the steps. */
    byte[] compact(boolean leaf) {
        int odd = steps.length % 2;
        byte[] bytes = new byte[1 + steps.length / 2];
        bytes[0] = (byte) ((leaf ? LEAF : 0) + odd << BITS);
        if (odd == ODD) {
            bytes[0] |= steps[0];
        }
        for (int i = odd; i < steps.length; i += 2) {
            bytes[1 + i / 2] = (byte) (steps[i] << BITS | steps[i + 1]);
        }
        return bytes;
    }

    /** Whether a hex-prefix form says that its node is a leaf. */
    static boolean isLeaf(byte[] compact) throws MalformedRlp {
        return (flag(compact) & LEAF) != 0;
    }

    /** The steps of a hex-prefix form. @throws MalformedRlp unless {@link #compact} would write it so */
    static Nibbles ofCompact(byte[] compact) throws MalformedRlp {
        boolean odd = (flag(compact) & ODD) != 0;
        if (!odd && (compact[0] & MASK) != 0) {
            throw new MalformedRlp("a path of even length is padded with something else than zero");
        }
        return of(compact).from(odd ? 1 : 2);
    }

    private static int flag(byte[] compact) throws MalformedRlp {
        int flag = compact.length == 0 ? -1 : compact[0] >> BITS & MASK;
        if (flag < 0 || flag > (LEAF | ODD)) {
            throw new MalformedRlp("a path without the flag of a leaf or an extension");
        }
        return flag;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nibbles && Arrays.equals(steps, ((Nibbles) other).steps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(steps);
    }
}
