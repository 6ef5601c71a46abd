package org.tenderway.engine;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.vocabulary.Refusal;

/** The page of the training clock; there is none where training is off. */
@Controller
@Profile({"demo", "test"})
class TrainingClockPages {

    private final TrainingClock clock;

    TrainingClockPages(TrainingClock clock) {
        this.clock = clock;
    }

    @GetMapping("/training-clock")
    String show(Model model) {
        model.addAttribute("now", clock.now());
        return "engine/training-clock";
    }

    @PostMapping("/training-clock")
    ModelAndView advance(
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String time,
            RedirectAttributes told) {
        try {
            var advance = clock.advanceTo(moment(date.strip() + "T" + (time.isBlank() ? "00:00" : time.strip())));
            told.addFlashAttribute("moved", true);
            told.addFlashAttribute("timersFired", advance.timersFired());
            return new ModelAndView("redirect:/training-clock");
        } catch (Refusal refusal) {
            var page = new ModelAndView(
                    "engine/training-clock", HttpStatusCode.valueOf(HttpStatus.UNPROCESSABLE_ENTITY.value()));
            page.addObject("now", clock.now());
            page.addObject("date", date);
            page.addObject("time", time);
            page.addObject("problem", refusal.reason());
            return page;
        }
    }

    static LocalDateTime moment(@Nullable String text) {
        try {
            return LocalDateTime.parse(text == null ? "" : text.strip());
        } catch (DateTimeException notATime) {
            throw new Refusal("advanceTo", "enter a date and a time of day that exist, for example 2018-07-05T00:00");
        }
    }
}
