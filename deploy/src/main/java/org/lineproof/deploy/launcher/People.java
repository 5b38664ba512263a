package org.lineproof.deploy.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineproof.deploy.launcher.files.Secrets;
import org.lineproof.deploy.launcher.identity.Person;

/** Who can log in to an installation, and its two organisations. */
final class People {

    /** The organisation of the demonstration. */
    static final String TENANT = "demo";

    /** Another organisation, which must not see anything of the first. */
    static final String SECOND = "second";

    /** Both organisations as the application's configuration has them. */
    static final String TENANTS = "demo=Demo Statutory Health Fund;second=Second Organisation";

    /** Their ids. */
    static final List<String> TENANT_IDS = List.of(TENANT, SECOND);

    /** Whoever checks what was disclosed to it, from outside the organisation. */
    private static final String RELYING_PARTY = "relying-party";

    private final List<Person> all;

    People(Secrets secrets) {
        all = List.of(
                person(secrets, "officer", "Compliance", "Officer", TENANT, "compliance-officer"),
                person(secrets, "auditor", "External", "Auditor", TENANT, "auditor"),
                // The demonstration grants nothing to this one: what an auditor sees who waits for access.
                person(secrets, "guest-auditor", "Guest", "Auditor", TENANT, "auditor"),
                person(secrets, "engineer", "Data", "Engineer", TENANT, "engineer"),
                person(secrets, "reviewer", "Claims", "Reviewer", TENANT, "reviewer"),
                person(secrets, "insurer", "Claims", "Insurer", TENANT, RELYING_PARTY),
                person(secrets, "authority", "Supervisory", "Authority", TENANT, RELYING_PARTY),
                person(secrets, "admin", "Tenant", "Administrator", TENANT, "admin"),
                person(secrets, "second-officer", "Second", "Officer", SECOND, "compliance-officer"));
    }

    /** The names of both organisations by id. */
    static Map<String, String> organisations() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String organisation : TENANTS.split(";")) {
            String[] parts = organisation.split("=", 2);
            names.put(parts[0], parts[1]);
        }
        return names;
    }

    List<Person> all() {
        return all;
    }

    /** The logins of one organisation by role name; "officer" is the compliance officer of either. */
    Map<String, Endpoints.Login> logins(String tenant) {
        Map<String, Endpoints.Login> logins = new LinkedHashMap<>();
        all.stream()
                .filter(person -> person.tenant().equals(tenant))
                .forEach(person -> logins.put(
                        person.username().replace("second-", ""),
                        new Endpoints.Login(person.username(), person.password())));
        return logins;
    }

    private static Person person(
            Secrets secrets, String username, String firstName, String lastName, String tenant, String role) {
        return new Person(username, firstName, lastName, secrets.password("user." + username), tenant, role);
    }
}
