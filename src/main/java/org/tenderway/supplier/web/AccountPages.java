package org.tenderway.supplier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.supplier.LetterLinks;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Pages on which an organisation registers, and on which it confirms its address. */
@Controller
class AccountPages {

    private static final NewAccount BLANK = new NewAccount("", "", "", "", "");

    private final SupplierAccounts accounts;
    private final LetterLinks links;

    AccountPages(SupplierAccounts accounts, LetterLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    @GetMapping("/supplier/register")
    String blank(Model model) {
        return form(BLANK, null, model);
    }

    @PostMapping("/supplier/register")
    String register(
            @ModelAttribute NewAccount typed, Model model, RedirectAttributes next, HttpServletResponse response) {
        var given = new NewAccount(
                text(typed.organisation()),
                text(typed.person()),
                text(typed.email()),
                text(typed.password()),
                text(typed.repeated()));
        try {
            accounts.register(given, links.to("/supplier/confirm", next));
            return "redirect:/supplier/register/sent";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(given, refused, model);
        }
    }

    @GetMapping("/supplier/register/sent")
    String sent() {
        return "supplier/sent";
    }

    /** Programs that look at links in mails change nothing: a person presses the button. */
    @GetMapping("/supplier/confirm")
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        return confirmation(token, false, List.of(), model);
    }

    @PostMapping("/supplier/confirm")
    String confirm(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        try {
            accounts.confirm(token);
            return confirmation("", true, List.of(), model);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return confirmation(token, false, Problem.of(refused), model);
        }
    }

    private static String form(NewAccount typed, @Nullable Refusal refused, Model model) {
        model.addAttribute("form", typed);
        model.addAttribute("errors", Problem.of(refused));
        return "supplier/register";
    }

    private static String confirmation(String token, boolean done, List<Problem> errors, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("done", done);
        model.addAttribute("errors", errors);
        return "supplier/confirm";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
