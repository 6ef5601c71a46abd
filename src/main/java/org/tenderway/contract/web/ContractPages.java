package org.tenderway.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.RegisterOfContracts;
import org.tenderway.contract.domain.TermPlanning;
import org.tenderway.contract.process.ContractLifeProcess;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** One contract, and the entry of a contract that already runs. */
@Controller
class ContractPages {

    private final RegisterOfContracts register;
    private final Suppliers suppliers;
    private final ContractLifeProcess life;
    private final TermPlanning planning;
    private final EndLines ends;
    private final Clock clock;

    ContractPages(
            RegisterOfContracts register,
            Suppliers suppliers,
            ContractLifeProcess life,
            TermPlanning planning,
            EndLines ends,
            Clock clock) {
        this.register = register;
        this.suppliers = suppliers;
        this.life = life;
        this.planning = planning;
        this.ends = ends;
        this.clock = clock;
    }

    @GetMapping("/contracts/{reference}")
    String one(@PathVariable String reference, Model model) {
        return show(reference, model);
    }

    @GetMapping("/contracts/{reference}/extension")
    String blankExtension(@PathVariable String reference, Model model) {
        return extensionForm(reference, TypedExtension.NONE, null, model);
    }

    @PostMapping("/contracts/{reference}/extension")
    String extend(
            @PathVariable String reference,
            TypedExtension form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        known(reference);
        try {
            life.propose(reference, form.read());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return extensionForm(reference, form, refusal, model);
        }
        next.addFlashAttribute(
                "done", "The extension was proposed; the end moves when it is decided and its deed is signed");
        return "redirect:/contracts/" + reference;
    }

    @GetMapping("/contracts/new")
    String blank(Model model) {
        return form(NewContractForm.EMPTY, null, model);
    }

    @PostMapping("/contracts/new")
    String register(NewContractForm form, Model model, RedirectAttributes next, HttpServletResponse response) {
        try {
            String reference = register.register(form.read());
            next.addFlashAttribute("done", "The contract was registered");
            return "redirect:/contracts/" + reference;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, new Refusal(NewContractForm.fieldOf(refusal.field()), refusal.reason()), model);
        }
    }

    private String form(NewContractForm form, @Nullable Refusal refusal, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("suppliers", suppliers.all());
        model.addAttribute("errors", Problem.of(refusal));
        return "contract/new";
    }

    private String extensionForm(String reference, TypedExtension form, @Nullable Refusal refusal, Model model) {
        model.addAttribute("contract", known(reference));
        model.addAttribute("form", form);
        model.addAttribute("kinds", TypedExtension.kinds());
        model.addAttribute("errors", Problem.of(refusal));
        return "contract/extension";
    }

    private String show(String reference, Model model) {
        ContractView contract = known(reference);
        model.addAttribute("row", ContractRow.of(contract, LocalDate.now(clock)));
        model.addAttribute("rows", ContractLines.of(contract));
        model.addAttribute("particulars", ParticularsLines.of(contract, register.particulars(reference)));
        model.addAttribute("valueFlag", ParticularsLines.flag(contract, register.particulars(reference)));
        model.addAttribute("history", ContractLines.history(register.history(reference)));
        model.addAttribute("ends", ends.of(contract, register.history(reference)));
        model.addAttribute(
                "timetable", contract.status() == ContractStatus.SIGNED ? planning.timetable(reference) : null);
        return "contract/contract";
    }

    private ContractView known(String reference) {
        return register.find(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such contract"));
    }
}
