/** Measurements, not tests: how long the heavy days take, each beside the bare engine or plain SQL. See benchmark/README.md. */
@NullMarked
package org.tenderway.benchmark;

import org.jspecify.annotations.NullMarked;
