package org.tenderway;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Hands every test class the rows with which its context started. */
public class FreshGround implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        test.getApplicationContext().getBean(Ground.class).layStart();
    }
}
