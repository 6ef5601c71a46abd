package org.tenderway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test on the whole product and on the rows with which it starts. The one test command runs every such class twice:
 * on H2 and on a real PostgreSQL. The product listens on a free port ({@link Visitor} is the browser's part) and
 * answers MockMvc too.
 *
 * <p>All such classes share one context: what would split it (mocked beans, imported configurations, properties, a
 * dirtied context) costs seconds and a hundred megabytes each time. Take an {@link Understudy} instead of a mocked
 * bean; what a class leaves behind in the database is swept away before the next ({@link Ground}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ActiveProfiles("test")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(
        listeners = {FreshGround.class, OwnEngine.class, Understudies.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface DatabaseTest {}
