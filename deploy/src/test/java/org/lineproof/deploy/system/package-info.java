/** System tests of the deployed archive: real tokens, real database, real chain. */
@NullMarked
package org.lineproof.deploy.system;

import org.jspecify.annotations.NullMarked;
