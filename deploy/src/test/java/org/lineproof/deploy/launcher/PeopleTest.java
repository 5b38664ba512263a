package org.lineproof.deploy.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.deploy.launcher.files.Secrets;

class PeopleTest {

    @Test
    void eachOrganisationSeesItsOwnPeople(@TempDir Path directory) throws Exception {
        People people = new People(new Secrets(directory.resolve("secrets.json"), new SecureRandom()));
        assertEquals(
                Set.of("officer", "auditor", "guest-auditor", "engineer", "reviewer", "insurer", "authority", "admin"),
                people.logins(People.TENANT).keySet());
        assertEquals(Set.of("officer"), people.logins(People.SECOND).keySet());
        assertNotEquals(
                people.logins(People.TENANT).get("officer"),
                people.logins(People.SECOND).get("officer"));
    }
}
