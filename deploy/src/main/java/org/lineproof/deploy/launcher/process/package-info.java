/** Processes, ports and their watchdog: what is started is stopped, however the launcher ends. */
@NullMarked
package org.lineproof.deploy.launcher.process;

import org.jspecify.annotations.NullMarked;
