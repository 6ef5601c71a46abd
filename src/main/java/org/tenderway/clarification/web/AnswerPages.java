package org.tenderway.clarification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.clarification.Clarifications;
import org.tenderway.clarification.Clarifications.Answered;
import org.tenderway.clarification.Clarifications.Waiting;
import org.tenderway.clarification.Clarifications.Window;
import org.tenderway.clarification.domain.Answering;
import org.tenderway.clarification.process.ClarificationAnswerProcess;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Pages on which procurement officers answer questions; nothing on them tells who asked. */
@Controller
class AnswerPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "HH:mm 'on' EEEE d MMMM uuuu", Locale.UK)
            .withZone(LONDON);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Clarifications clarifications;
    private final Answering answering;
    private final ClarificationAnswerProcess process;
    private final Tenders tenders;
    private final CurrentActor actor;

    AnswerPages(
            Clarifications clarifications,
            Answering answering,
            ClarificationAnswerProcess process,
            Tenders tenders,
            CurrentActor actor) {
        this.clarifications = clarifications;
        this.answering = answering;
        this.process = process;
        this.tenders = tenders;
        this.actor = actor;
    }

    /** A question and its answer as the page shows them. */
    record Row(int number, String question, String answer, String answeredOn) {

        static Row of(Answered answered) {
            LocalDate day = answered.answeredOn();
            return new Row(answered.number(), answered.question(), answered.answer(), DAY.format(day));
        }
    }

    @GetMapping("/tenders/{tender}/clarifications")
    String clarifications(@PathVariable String tender, Model model) {
        Refusal.unlessTheirs(
                actor.get().has(Role.PROCUREMENT_OFFICER),
                "only procurement officers see the questions that wait for an answer");
        TenderView view = tenders.tender(tender);
        model.addAttribute("tender", view);
        model.addAttribute(
                "closes",
                clarifications
                        .window(view.reference())
                        .map(AnswerPages::words)
                        .orElse("Questions open when the tender is published."));
        model.addAttribute("interested", clarifications.interested(view.reference()));
        model.addAttribute("waiting", clarifications.waiting(view.reference()));
        model.addAttribute(
                "answered",
                clarifications.answered(view.reference()).stream().map(Row::of).toList());
        return "clarification/clarifications";
    }

    @GetMapping("/tasks/answerQuestion")
    String task(@RequestParam(defaultValue = "") String taskId) {
        return "redirect:/clarifications/" + process.questionOf(taskId);
    }

    @GetMapping("/clarifications/{question}")
    String question(@PathVariable String question, Model model) {
        Waiting waiting = answering.toAnswer(question);
        return form(waiting, waiting.asked(), "", List.of(), model);
    }

    @PostMapping("/clarifications/{question}")
    String answer(
            @PathVariable String question,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Waiting waiting = answering.toAnswer(question);
        try {
            process.answer(question, wording.replace("\r\n", "\n"), answer.replace("\r\n", "\n"));
            next.addFlashAttribute("done", "The answer is published, and everybody who registered an interest is told");
            return "redirect:/tenders/%s/clarifications".formatted(waiting.tender());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(waiting, wording, answer, List.of(new Problem(refused.field(), refused.reason())), model);
        }
    }

    private static String form(Waiting waiting, String wording, String answer, List<Problem> errors, Model model) {
        model.addAttribute("waiting", waiting);
        model.addAttribute("wording", wording);
        model.addAttribute("answer", answer);
        model.addAttribute("errors", errors);
        return "clarification/answer";
    }

    private static String words(Window window) {
        Instant closes = window.closesAt();
        return (window.isOpen() ? "Questions close at " : "Questions closed at ") + MOMENT.format(closes) + ".";
    }
}
