/** Runs Lineproof on one machine with everything it needs: {@code mvn -Prun}, and the installation the tests share. */
@NullMarked
package org.lineproof.deploy.launcher;

import org.jspecify.annotations.NullMarked;
