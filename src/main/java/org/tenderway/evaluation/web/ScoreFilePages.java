package org.tenderway.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.evaluation.output.ScoreExport;
import org.tenderway.evaluation.output.ScoreFormat;
import org.tenderway.evaluation.output.ScoreImport;
import org.tenderway.evaluation.output.ScoreImportView;
import org.tenderway.evaluation.output.ScorePart;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.vocabulary.Problem;

/** A sheet of scores as a file: out, filled in somewhere else, looked at, and taken over as drafts. */
@Controller
class ScoreFilePages {

    private static final String HOME = "/evaluations/{lotRole}/{part:my-scores|consensus}/file";

    private final ScoreExport exports;
    private final ScoreImport imports;
    private final EvaluationScoringProcess process;

    ScoreFilePages(ScoreExport exports, ScoreImport imports, EvaluationScoringProcess process) {
        this.exports = exports;
        this.imports = imports;
        this.process = process;
    }

    @GetMapping("/tasks/{task:scoreQuality|scorePresentation|moderateScores}/file")
    String fromTask(@PathVariable String task, @RequestParam(defaultValue = "") String taskId) {
        String lotRole = process.lotRoleOf(task, taskId);
        ScorePart part = task.equals(ScorePart.CONSENSUS.task()) ? ScorePart.CONSENSUS : ScorePart.OWN;
        return "redirect:" + home(part, lotRole);
    }

    @GetMapping(HOME)
    String page(@PathVariable String lotRole, @PathVariable String part, Model model) {
        return blank(ScorePart.at(part), lotRole, List.of(), model);
    }

    @GetMapping(HOME + "/download")
    ResponseEntity<byte[]> download(
            @PathVariable String lotRole, @PathVariable String part, @RequestParam(defaultValue = "") String format) {
        ScorePart wanted = ScorePart.at(part);
        ScoreFormat as = ScoreFormat.of(format);
        var out = new ByteArrayOutputStream();
        exports.write(wanted, lotRole, as, out);
        String name = "%s-%s.%s".formatted(wanted.path(), lotRole, as.ending());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, as.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toByteArray());
    }

    @PostMapping(HOME)
    String upload(
            @PathVariable String lotRole,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ScorePart wanted = ScorePart.at(part);
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return blank(wanted, lotRole, List.of(new Problem("file", "Choose a file that is not empty")), model);
        }
        ScoreImportView view = imports.look(
                wanted, lotRole, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        if (!view.id().isEmpty()) {
            return "redirect:" + home(wanted, lotRole) + "/" + view.id();
        }
        if (view.found() > 0) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return look(wanted, lotRole, view, model);
    }

    @GetMapping(HOME + "/{id:[0-9a-f-]{36}}")
    String look(@PathVariable String lotRole, @PathVariable String part, @PathVariable String id, Model model) {
        ScorePart wanted = ScorePart.at(part);
        return look(wanted, lotRole, imports.again(wanted, lotRole, id), model);
    }

    @PostMapping(HOME + "/{id:[0-9a-f-]{36}}")
    String confirm(
            @PathVariable String lotRole, @PathVariable String part, @PathVariable String id, RedirectAttributes next) {
        ScorePart wanted = ScorePart.at(part);
        int changed = imports.confirm(wanted, lotRole, id);
        next.addFlashAttribute(
                "done",
                changed == 1
                        ? "1 row was saved as a draft. Nothing is submitted yet"
                        : "%d rows were saved as drafts. Nothing is submitted yet".formatted(changed));
        return "redirect:" + home(wanted, lotRole);
    }

    private String blank(ScorePart part, String lotRole, List<Problem> errors, Model model) {
        model.addAttribute("subject", exports.title(part, lotRole));
        model.addAttribute("part", part);
        model.addAttribute("home", home(part, lotRole));
        model.addAttribute("errors", errors);
        return "evaluation/score-file";
    }

    private static String look(ScorePart part, String lotRole, ScoreImportView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("part", part);
        model.addAttribute("home", home(part, lotRole));
        return "evaluation/score-file-look";
    }

    private static String home(ScorePart part, String lotRole) {
        return "/evaluations/%s/%s/file".formatted(lotRole, part.path());
    }
}
