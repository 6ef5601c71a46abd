package org.tenderway.governance.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EnteredMeetings extends JpaRepository<EnteredMeeting, String> {

    List<EnteredMeeting> findByCouncilIgnoreCase(String council);
}
