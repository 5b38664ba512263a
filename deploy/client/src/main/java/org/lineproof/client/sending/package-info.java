/** What is spooled, signed and sent to the service, again and again until it answers. */
@NullMarked
package org.lineproof.client.sending;

import org.jspecify.annotations.NullMarked;
