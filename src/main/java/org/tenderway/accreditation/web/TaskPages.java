package org.tenderway.accreditation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.accreditation.process.AccreditationApplicationProcess;
import org.tenderway.accreditation.process.AccreditationRoundProcess;

/** Leads from a task to the page on which it is done. */
@Controller
class TaskPages {

    private final AccreditationRoundProcess round;
    private final AccreditationApplicationProcess applications;

    TaskPages(AccreditationRoundProcess round, AccreditationApplicationProcess applications) {
        this.round = round;
        this.applications = applications;
    }

    @GetMapping("/tasks/inviteIncumbents")
    String invite(@RequestParam(defaultValue = "") String taskId) {
        return "redirect:/accredited-lists/%s/invitations".formatted(round.listOf(taskId));
    }

    @GetMapping({"/tasks/submitApplication", "/tasks/submitRemedy"})
    String submit(@RequestParam(defaultValue = "") String taskId) {
        return "redirect:/accreditations/%s/application".formatted(applications.toSubmit(taskId));
    }

    @GetMapping("/tasks/assessApplication")
    String assess(@RequestParam(defaultValue = "") String taskId) {
        return "redirect:/accreditations/%s/assessment".formatted(applications.toAssess(taskId));
    }
}
