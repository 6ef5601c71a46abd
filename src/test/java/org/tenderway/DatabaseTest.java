package org.tenderway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole product and a fresh database. The one test command runs every such class twice: on H2 and on a
 * real PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ActiveProfiles("test")
@SpringBootTest
@ExtendWith(FreshDoors.class)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DatabaseTest {}
