package org.tenderway.governance;

import java.time.LocalDate;
import java.util.List;

/** When committees meet. */
public interface CommitteeCalendar {

    /**
     * The latest meeting on or before the day; where no meetings are recorded around it, an assumption that names itself.
     *
     * @param council by its name or key, as in {@link GovernanceModels}
     */
    LatestMeeting latestBefore(String council, LocalDate day);

    /** Every known meeting of a council, the carried and the entered ones, in order. */
    List<CommitteeMeeting> of(String council);
}
