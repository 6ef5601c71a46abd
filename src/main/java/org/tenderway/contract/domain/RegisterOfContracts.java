package org.tenderway.contract.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractRegister;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.NewContract;
import org.tenderway.contract.domain.register.Entry;
import org.tenderway.contract.domain.register.NumberedContract;
import org.tenderway.contract.domain.register.Particulars;
import org.tenderway.contract.domain.register.RegisterRights;
import org.tenderway.identity.CurrentActor;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.Refusal;

/** The register itself: what others read, and how running contracts enter it. */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE) // most tasks of a council are about a contract, so its subjects are looked for
// here first
@Transactional
public class RegisterOfContracts implements Contracts, ContractRegister, CaseSubjects {

    private final StoredContracts stored;
    private final Suppliers suppliers;
    private final CurrentActor actor;
    private final Clock clock;
    private final ContractDefaults defaults;
    private final Particulars particulars;
    private final Entry numbers;

    RegisterOfContracts(
            StoredContracts stored,
            Suppliers suppliers,
            CurrentActor actor,
            Clock clock,
            ContractDefaults defaults,
            Particulars particulars,
            Entry numbers) {
        this.particulars = particulars;
        this.numbers = numbers;
        this.stored = stored;
        this.suppliers = suppliers;
        this.actor = actor;
        this.clock = clock;
        this.defaults = defaults;
    }

    @Override
    public String register(NewContract entry) {
        var by = actor.get();
        RegisterRights.refuseUnlessKeeper(by);
        SupplierView supplier = suppliers
                .find(entry.supplier())
                .orElseThrow(() -> new Refusal("supplier", "choose a supplier who is known here"));
        stored.findFirstByCaseReferenceAndSupplierAndTitleIgnoreCaseAndLegacyTrue(
                        entry.caseReference().value(),
                        entry.supplier(),
                        entry.title().strip())
                .ifPresent(same -> {
                    throw new Refusal("title", "it is in the register already, as %s".formatted(same.reference()));
                });
        String reference = entry.origin() == ContractOrigin.ACCREDITED
                ? entry.accreditation() + "-C"
                : "%s-OLD-%d".formatted(entry.caseReference(), numbers.nextNumber(entry.caseReference()));
        numbers.enterOne(
                new NumberedContract(reference, entry, false),
                by,
                LocalDate.now(clock),
                () -> particulars.keep(reference, supplier.name(), entry.particulars(), entry.terms()));
        return reference;
    }

    @Transactional(readOnly = true)
    public ContractParticulars particulars(String reference) {
        return stored.findById(reference).flatMap(Contract::described).orElseGet(() -> particulars.of(reference));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContractView> find(String reference) {
        return stored.findById(reference).map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ContractView> of(CaseReference caseReference) {
        return stored.findByCaseReferenceOrderByReference(caseReference.value()).stream()
                .map(this::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ContractView> ofSupplier(String supplier) {
        return stored.findBySupplierOrderByReference(supplier).stream()
                .map(this::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ContractView> ofAccreditation(String accreditation) {
        return stored.findByAccreditationOrderByReference(accreditation).stream()
                .sorted(Comparator.comparingInt(
                                (Contract contract) -> contract.reference().length())
                        .thenComparing(Contract::reference))
                .map(this::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ContractView> ofLotRole(String lotRole) {
        return stored.findByLotRoleOrderByReference(lotRole).stream()
                .map(this::view)
                .toList();
    }

    /** Every contract, the one that ends first at the top. */
    @Transactional(readOnly = true)
    public List<ContractView> all() {
        return stored.findAll().stream()
                .map(this::view)
                .sorted(Comparator.comparing(ContractView::endsOn).thenComparing(ContractView::reference))
                .toList();
    }

    @Transactional(readOnly = true)
    public ContractHistory history(String reference) {
        return stored.contract(reference).history();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseSubject> subject(String businessKey) {
        return stored.findById(businessKey)
                .map(contract -> new CaseSubject(contract.reference(), contract.caseReference(), contract.title()));
    }

    private ContractView view(Contract contract) {
        String name =
                suppliers.find(contract.supplier()).map(SupplierView::name).orElse(contract.supplier());
        return contract.view(name, defaults.ladder());
    }
}
