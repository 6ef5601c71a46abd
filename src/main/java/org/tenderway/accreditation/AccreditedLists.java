package org.tenderway.accreditation;

import java.util.List;
import java.util.Optional;

/** The lists on which every provider who meets the standards has a place: without number, rank or promise of business. */
public interface AccreditedLists {

    /** Opens a list and answers its reference, which is that of its case. */
    String open(NewAccreditedList list);

    /** Invites all of these at once, or none; who is on the list already is left alone. Answers how many are new. */
    int invite(String list, List<Incumbent> incumbents);

    /** Takes a provider who asks to be on the list, at any time, and answers the reference of its accreditation. */
    String apply(String list, Incumbent provider);

    Optional<AccreditedListView> find(String reference);

    List<AccreditedListView> all();
}
