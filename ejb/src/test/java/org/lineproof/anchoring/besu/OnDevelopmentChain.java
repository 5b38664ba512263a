package org.lineproof.anchoring.besu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests on the one development chain of a run, one class at a time: they send from one account, and some decide when a block is
 * mined.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DevelopmentChain.class)
@ResourceLock("development chain")
public @interface OnDevelopmentChain {}
