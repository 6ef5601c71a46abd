package org.tenderway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A mock that stands in for a counter during one test, in the context that all tests share. Where a mocked bean would
 * cost a context of its own, this costs nothing; {@link Understudies} lists the counters that can be stood in for.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Understudy {

    /** What the test does not say is answered by the counter itself. */
    boolean spy() default false;
}
