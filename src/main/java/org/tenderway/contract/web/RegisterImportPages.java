package org.tenderway.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.contract.domain.register.Finding;
import org.tenderway.contract.domain.register.ImportState;
import org.tenderway.contract.domain.register.ImportView;
import org.tenderway.contract.domain.register.RegisterExport;
import org.tenderway.contract.domain.register.RegisterFormat;
import org.tenderway.contract.domain.register.RegisterImport;
import org.tenderway.contract.domain.register.RegisterRights;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Problem;

/** A register as a file: upload, preview, confirmation, progress; and out again. */
@Controller
class RegisterImportPages {

    private final RegisterImport imports;
    private final RegisterExport exports;
    private final CurrentActor actor;

    RegisterImportPages(RegisterImport imports, RegisterExport exports, CurrentActor actor) {
        this.imports = imports;
        this.exports = exports;
        this.actor = actor;
    }

    @GetMapping("/contracts/import")
    String blank(Model model) {
        RegisterRights.refuseUnlessKeeper(actor.get());
        model.addAttribute("errors", List.of());
        return "contract/import";
    }

    @PostMapping("/contracts/import")
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", List.of(new Problem("file", "Choose a file that is not empty")));
            return "contract/import";
        }
        ImportView looked = imports.look(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        return "redirect:/contracts/import/" + looked.id();
    }

    @GetMapping("/contracts/import/{id}")
    String one(@PathVariable String id, Model model) {
        ImportView view = found(id);
        model.addAttribute("view", view);
        for (Finding.Kind kind : Finding.Kind.values()) {
            model.addAttribute(
                    kind == Finding.Kind.NEW ? "fresh" : kind.name().toLowerCase(java.util.Locale.ROOT),
                    view.findings().stream()
                            .filter(finding -> finding.kind() == kind)
                            .map(Finding::problem)
                            .toList());
        }
        if (view.state() == ImportState.RUNNING) {
            model.addAttribute("refreshAfter", "2");
        }
        return "contract/import-preview";
    }

    @PostMapping("/contracts/import/{id}")
    String confirm(@PathVariable String id) {
        imports.confirm(id);
        return "redirect:/contracts/import/" + id;
    }

    @GetMapping(path = "/contracts/import/{id}/progress", produces = "application/json")
    @ResponseBody
    Map<String, Object> progress(@PathVariable String id) {
        ImportView view = found(id);
        return Map.of("state", view.state().name(), "done", view.done(), "total", view.toDo());
    }

    @GetMapping("/contracts/import/template")
    void template(HttpServletResponse response) throws IOException {
        file(response, RegisterFormat.CSV, "contracts-template.csv");
        exports.template(response.getOutputStream());
    }

    @GetMapping("/contracts/export")
    void export(@RequestParam(defaultValue = "csv") String format, HttpServletResponse response) throws IOException {
        RegisterFormat wanted = RegisterFormat.of(format);
        exports.refuseUnlessAllowed(wanted);
        file(response, wanted, wanted.fileName());
        exports.write(wanted, response.getOutputStream());
    }

    static void file(HttpServletResponse response, RegisterFormat format, String name) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private ImportView found(String id) {
        return imports.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such import"));
    }
}
