/** The embedded PostgreSQL. */
@NullMarked
package org.lineproof.deploy.launcher.database;

import org.jspecify.annotations.NullMarked;
