package org.lineproof.web.portal;

import java.util.Locale;

/** The roles of people, in the order in which a person with several of them is introduced. */
public enum PortalRole {
    COMPLIANCE_OFFICER,
    ADMIN,
    AUDITOR,
    ENGINEER,
    REVIEWER,
    RELYING_PARTY;

    /** The realm's name of the role, {@code compliance-officer}. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role in words, "compliance officer". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the role looks at the organisation's evidence at all; a relying party sees only what it was sent. */
    boolean reads() {
        return this != RELYING_PARTY;
    }

    /** Whether the role declares AI systems and models. */
    boolean registers() {
        return this == COMPLIANCE_OFFICER || this == ADMIN || this == ENGINEER;
    }

    /** Whether the role requests and downloads reports. */
    boolean reports() {
        return this == COMPLIANCE_OFFICER || this == ADMIN || this == AUDITOR;
    }

    /** Whether the role answers requirements for the organisation. */
    boolean answers() {
        return this == COMPLIANCE_OFFICER || this == ADMIN;
    }
}
