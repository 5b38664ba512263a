/**
 * {@code mvn -Prun -Donce}: after the demonstration, issue its report, write the pin file of this installation, verify
 * the bundle as an outsider would, and say in numbers what happened.
 */
@NullMarked
package org.lineproof.deploy.once;

import org.jspecify.annotations.NullMarked;
