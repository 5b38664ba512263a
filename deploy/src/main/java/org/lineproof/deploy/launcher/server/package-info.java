/** Payara Server and the configuration of the application. */
@NullMarked
package org.lineproof.deploy.launcher.server;

import org.jspecify.annotations.NullMarked;
