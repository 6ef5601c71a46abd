package org.tenderway.notification.domain;

import java.util.List;
import org.tenderway.identity.Person;

/** What waits for somebody at this moment; what has ended is not in it. */
public interface OpenWork {

    /** One line for each task, the first due first. */
    List<String> of(Person person);
}
