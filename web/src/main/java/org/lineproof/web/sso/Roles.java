package org.lineproof.web.sso;

import java.util.stream.Stream;

/** The roles of people and machines, as the realm names them. */
public final class Roles {

    public static final String COMPLIANCE_OFFICER = "compliance-officer";
    /** Reads and exports, writes nothing. */
    public static final String AUDITOR = "auditor";
    /** An insurer or authority; sees only what was disclosed to it, nothing of the API by itself. */
    public static final String RELYING_PARTY = "relying-party";

    public static final String ENGINEER = "engineer";
    /** Exercises human oversight. */
    public static final String REVIEWER = "reviewer";

    public static final String ADMIN = "admin";
    /** A machine that sends lineage and receipts. */
    public static final String PIPELINE = "pipeline";

    private Roles() {}

    static Stream<String> all() {
        return Stream.of(COMPLIANCE_OFFICER, AUDITOR, RELYING_PARTY, ENGINEER, REVIEWER, ADMIN, PIPELINE);
    }
}
