package org.tenderway.contract.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tenderway.contract.domain.register.ImportView;
import org.tenderway.contract.domain.register.RegisterExport;
import org.tenderway.contract.domain.register.RegisterFormat;
import org.tenderway.contract.domain.register.RegisterImport;
import org.tenderway.vocabulary.Refusal;

/** The register as a file, for machines; the same rules as for people. */
@RestController
@Tag(name = "Contracts")
class RegisterApi {

    private final RegisterImport imports;
    private final RegisterExport exports;

    RegisterApi(RegisterImport imports, RegisterExport exports) {
        this.imports = imports;
        this.exports = exports;
    }

    @PostMapping(path = "/api/v1/contracts/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Bring a register in",
            description = "With dryRun=true (the default) it says what the file would do and changes nothing.")
    @ApiResponse(responseCode = "200", description = "What the file would do")
    @ApiResponse(responseCode = "202", description = "It is being taken over; ask the location how far it is")
    @ApiResponse(responseCode = "422", description = "Nothing was imported; every bad cell is named")
    ResponseEntity<ImportView> bring(
            @Parameter(description = "CSV in UTF-8 or XLSX") @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun)
            throws IOException {
        ImportView looked = imports.look(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        if (looked.problems() > 0) {
            return ResponseEntity.unprocessableEntity().body(looked);
        }
        if (dryRun || looked.toDo() == 0) {
            return ResponseEntity.ok(looked);
        }
        imports.confirm(looked.id());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/contracts/imports/" + looked.id()))
                .body(looked);
    }

    @GetMapping(path = "/api/v1/contracts/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far an import is")
    ImportView one(@PathVariable String id) {
        return imports.find(id).orElseThrow(() -> new Refusal("id", "there is no such import"));
    }

    @GetMapping("/api/v1/contracts/export")
    @Operation(summary = "The register as csv, xlsx, or with the columns of the transparency code")
    void export(@RequestParam(defaultValue = "csv") String format, HttpServletResponse response) throws IOException {
        RegisterFormat wanted = RegisterFormat.of(format);
        exports.refuseUnlessAllowed(wanted);
        RegisterImportPages.file(response, wanted, wanted.fileName());
        exports.write(wanted, response.getOutputStream());
    }
}
