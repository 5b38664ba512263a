/** Keycloak and its realm. */
@NullMarked
package org.lineproof.deploy.launcher.identity;

import org.jspecify.annotations.NullMarked;
