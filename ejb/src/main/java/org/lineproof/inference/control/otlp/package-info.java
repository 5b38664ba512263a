/** Reads traces as OpenTelemetry's exporters send them (OTLP 1.x, protobuf and JSON), as far as receipts need them. */
@NullMarked
package org.lineproof.inference.control.otlp;

import org.jspecify.annotations.NullMarked;
