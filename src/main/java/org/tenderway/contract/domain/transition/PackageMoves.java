package org.tenderway.contract.domain.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** The packages of care that move from old providers to new ones, by lot. */
@Service
@Transactional
public class PackageMoves {

    private final Transitions transitions;
    private final Packages packages;
    private final CurrentActor actor;

    PackageMoves(Transitions transitions, Packages packages, CurrentActor actor) {
        this.transitions = transitions;
        this.packages = packages;
        this.actor = actor;
    }

    /** Says what the list would do, and changes nothing. */
    @Transactional(readOnly = true)
    public PackageImport check(String lotRole, String text) {
        return compare(lotRole, PackageSheet.read(text));
    }

    /** Takes the whole list over, or nothing of it; the same list twice changes nothing. */
    public PackageImport take(String lotRole, String text) {
        Refusal.unless(
                actor.get().has(Role.CONTRACT_MANAGER), "", "only a contract manager keeps the list of packages");
        Refusal.unless(
                transitions.transition(lotRole).view().closedOn() == null, "", "the transition was closed already");
        PackageSheet sheet = PackageSheet.read(text);
        PackageImport result = compare(lotRole, sheet);
        if (result.bad().isEmpty()) {
            Map<String, MovingPackage> known = known(lotRole);
            List<MovingPackage> touched = new ArrayList<>();
            for (PackageRow row : sheet.rows()) {
                MovingPackage moving = known.get(row.reference());
                if (moving == null) {
                    touched.add(new MovingPackage(lotRole, row));
                } else if (!moving.row().equals(row)) {
                    moving.take(row);
                    touched.add(moving);
                }
            }
            packages.saveAll(touched);
        }
        return result;
    }

    private PackageImport compare(String lotRole, PackageSheet sheet) {
        transitions.transition(lotRole);
        Map<String, MovingPackage> known = known(lotRole);
        List<PackageImport.BadCell> bad = new ArrayList<>(sheet.bad());
        int added = 0;
        int same = 0;
        for (int i = 0; i < sheet.rows().size(); i++) {
            PackageRow row = sheet.rows().get(i);
            MovingPackage moving = known.get(row.reference());
            if (moving == null) {
                added++;
            } else if (moving.row().equals(row)) {
                same++;
            } else if (sheet.bad().isEmpty() && moving.contradicts(row)) {
                bad.add(new PackageImport.BadCell(
                        i + 2L, "status", "package %s has moved already".formatted(row.reference())));
            }
        }
        return new PackageImport(added, sheet.rows().size() - added - same, same, bad);
    }

    private Map<String, MovingPackage> known(String lotRole) {
        return packages.findByLotRoleOrderByReference(lotRole).stream()
                .collect(Collectors.toMap(one -> one.row().reference(), Function.identity()));
    }

    @Transactional(readOnly = true)
    public List<PackageRow> of(String lotRole) {
        return packages.findByLotRoleOrderByReference(lotRole).stream()
                .map(MovingPackage::row)
                .toList();
    }

    /** How far each lot of the case has come. */
    @Transactional(readOnly = true)
    public List<Progress> progress(CaseReference caseReference) {
        return transitions.findByCaseReferenceOrderByLotRole(caseReference.value()).stream()
                .map(Transition::view)
                .map(one -> new Progress(
                        one.lotRole(),
                        one.title(),
                        packages.countByLotRole(one.lotRole()),
                        packages.countByLotRoleAndStatus(one.lotRole(), PackageStatus.MOVED),
                        packages.countByLotRoleAndStatus(one.lotRole(), PackageStatus.EXCEPTED)))
                .toList();
    }

    /** How many packages of a lot move, and how many have. */
    public record Progress(String lotRole, String title, long all, long moved, long excepted) {

        public long waiting() {
            return all - moved - excepted;
        }
    }
}
