package org.tenderway.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.bid.process.BidOpenersProcess;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Where openers set their passphrases and a clerk prints the sheet for the safe; nothing typed here is shown again. */
@Controller
class CeremonyPages {

    private static final String PASSPHRASE = "setOpeningPassphrase";
    private static final String SHEET = "printRecoverySheet";

    private final BidOpenersProcess process;

    CeremonyPages(BidOpenersProcess process) {
        this.process = process;
    }

    @GetMapping("/tasks/setOpeningPassphrase")
    String passphrase(@RequestParam(defaultValue = "") String taskId, Model model) {
        return showPassphrase(taskId, process.tenderOf(PASSPHRASE, taskId), List.of(), model);
    }

    @PostMapping("/tasks/setOpeningPassphrase")
    String setPassphrase(
            @RequestParam(defaultValue = "") String taskId,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletResponse response) {
        String tender = process.tenderOf(PASSPHRASE, taskId);
        try {
            process.setPassphrase(tender, passphrase, again);
            return "redirect:/work";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return showPassphrase(taskId, tender, Problem.of(refused), model);
        }
    }

    @GetMapping("/tasks/printRecoverySheet")
    String sheet(@RequestParam(defaultValue = "") String taskId, Model model) {
        return showSheet(taskId, process.tenderOf(SHEET, taskId), "", List.of(), model);
    }

    /** Answers with the sheet itself: it is shown this once, so there is no page to go back to. */
    @PostMapping("/tasks/printRecoverySheet")
    String printSheet(@RequestParam(defaultValue = "") String taskId, Model model, HttpServletResponse response) {
        String tender = process.tenderOf(SHEET, taskId);
        try {
            return showSheet(taskId, tender, process.printRecoverySheet(tender), List.of(), model);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return showSheet(taskId, tender, "", Problem.of(refused), model);
        }
    }

    private static String showPassphrase(String taskId, String tender, List<Problem> errors, Model model) {
        model.addAttribute("taskId", taskId);
        model.addAttribute("tender", tender);
        model.addAttribute("errors", errors);
        return "bid/set-opening-passphrase";
    }

    private static String showSheet(String taskId, String tender, String code, List<Problem> errors, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("taskId", taskId);
        model.addAttribute("tender", tender);
        model.addAttribute("errors", errors);
        return "bid/print-recovery-sheet";
    }
}
