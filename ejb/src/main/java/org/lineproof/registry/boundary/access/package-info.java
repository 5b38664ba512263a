/** Where access is granted and taken back. */
@NullMarked
package org.lineproof.registry.boundary.access;

import org.jspecify.annotations.NullMarked;
