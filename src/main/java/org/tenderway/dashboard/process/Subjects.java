package org.tenderway.dashboard.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;

/** Asks the rooms what a business key stands for. */
@Component
public class Subjects {

    private static final Pattern CASE = Pattern.compile("[A-Z][A-Z0-9]{0,7}-[0-9]{4}(-[0-9]{1,4})?");

    private final ObjectProvider<CaseSubjects> rooms;

    public Subjects(ObjectProvider<CaseSubjects> rooms) {
        this.rooms = rooms;
    }

    /** A key that no room knows is named by itself, under the case that it begins with. */
    CaseSubject of(String key) {
        return rooms.orderedStream()
                .flatMap(room -> room.subject(key).stream())
                .findFirst()
                .orElseGet(() -> new CaseSubject(key, caseOf(key), key));
    }

    private static CaseReference caseOf(String key) {
        Matcher begins = CASE.matcher(key);
        return new CaseReference(begins.lookingAt() ? begins.group() : "NONE-0000");
    }
}
