package org.lineproof.deploy.launcher.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody who can log in.
 *
 * @param username the login
 * @param firstName shown in the portal; Keycloak wants both names and an e-mail address before it lets people in
 * @param lastName shown in the portal
 * @param password generated for this installation
 * @param tenant id of the organisation
 * @param role realm role
 */
public record Person(String username, String firstName, String lastName, String password, String tenant, String role) {

    ObjectNode json() {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("username", username);
        user.put("enabled", true);
        // The top-level domain "example" belongs to nobody, so no mail can go astray.
        user.put("email", username + "@" + tenant + ".example");
        user.put("emailVerified", true);
        user.put("firstName", firstName);
        user.put("lastName", lastName);
        user.putObject("attributes").putArray("tenant").add(tenant);
        user.putArray("realmRoles").add(role);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
        return user;
    }
}
