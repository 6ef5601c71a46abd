package org.tenderway.contract.domain.transition;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface Posts extends JpaRepository<Post, String> {

    List<Post> findByLotRoleOrderById(String lotRole);

    default Post post(String id) {
        return findById(id).orElseThrow(() -> Refusal.because("there are no posts %s".formatted(id)));
    }
}
