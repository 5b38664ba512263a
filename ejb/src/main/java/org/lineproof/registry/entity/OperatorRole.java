package org.lineproof.registry.entity;

import java.util.Locale;

/** What an organisation is for an AI system: Regulation (EU) 2024/1689, Article 3(3) and (4). */
public enum OperatorRole {
    PROVIDER,
    DEPLOYER,
    /** It uses under its own authority what it developed itself. */
    BOTH;

    /** @throws IllegalArgumentException unless the word is one of provider, deployer, both */
    public static OperatorRole of(String word) {
        for (OperatorRole role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("expected provider, deployer or both");
    }

    /** The lower-case word used in requests and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isProvider() {
        return this != DEPLOYER;
    }

    public boolean isDeployer() {
        return this != PROVIDER;
    }
}
