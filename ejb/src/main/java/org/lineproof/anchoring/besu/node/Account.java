package org.lineproof.anchoring.besu.node;

import java.util.regex.Pattern;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Keys;

/** An account that signs with a secp256k1 key. Prints as its address, never as its key. */
public record Account(Credentials credentials) {
    private static final Pattern KEY = Pattern.compile("(0x)?[0-9a-fA-F]{64}");
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");

    /**
     * The account of a private key.
     *
     * @param hex 64 hexadecimal digits, with or without 0x; white space around them is ignored
     * @throws IllegalArgumentException if it is no key; the message does not repeat it
     */
    public static Account ofKey(String hex) {
        String key = hex.strip();
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a ledger key has 64 hexadecimal digits, this one has not");
        }
        return new Account(Credentials.create(key));
    }

    /** The address (0x and 40 digits) that a text gives, be it an address already or a private key. */
    public static String addressOf(String addressOrKey) {
        String text = addressOrKey.strip();
        return ADDRESS.matcher(text).matches() ? text : ofKey(text).address();
    }

    /** The address with the capitals of EIP-55. */
    public String address() {
        return Keys.toChecksumAddress(credentials.getAddress());
    }

    @Override
    public String toString() {
        return address();
    }
}
