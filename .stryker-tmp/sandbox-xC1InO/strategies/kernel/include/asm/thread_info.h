/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_THREAD_INFO_H
#define _HVMMIO_ASM_THREAD_INFO_H

#ifndef __ASSEMBLY__
struct task_struct;

struct thread_info {
	struct task_struct *task;
	unsigned long flags;
	unsigned long syscall_work;
	unsigned int cpu;
	int preempt_count;
};

extern struct thread_info hvmmio_thread;

static inline struct thread_info *current_thread_info(void)
{
	return &hvmmio_thread;
}
#endif

#define THREAD_SIZE		16384
#define THREAD_SIZE_ORDER	2
#define INIT_THREAD_INFO(task)	{ .task = &task }

#define TIF_SYSCALL_TRACE       0
#define TIF_NOTIFY_RESUME       1
#define TIF_SIGPENDING          2
#define TIF_NEED_RESCHED        3
#define TIF_RESTORE_SIGMASK     4
#define TIF_MEMDIE              5
#define TIF_NOTIFY_SIGNAL       6
#define TIF_NEED_RESCHED_LAZY   7
#define TIF_UPROBE              8
#define TIF_PATCH_PENDING       9
#define TIF_POLLING_NRFLAG      10
#define TIF_SYSCALL_AUDIT       11
#define TIF_SYSCALL_TRACEPOINT  12
#define TIF_SECCOMP             13

#define _TIF_SYSCALL_TRACE       (1 << TIF_SYSCALL_TRACE)
#define _TIF_NOTIFY_RESUME       (1 << TIF_NOTIFY_RESUME)
#define _TIF_SIGPENDING          (1 << TIF_SIGPENDING)
#define _TIF_NEED_RESCHED        (1 << TIF_NEED_RESCHED)
#define _TIF_NOTIFY_SIGNAL       (1 << TIF_NOTIFY_SIGNAL)
#define _TIF_NEED_RESCHED_LAZY   (1 << TIF_NEED_RESCHED_LAZY)
#define _TIF_UPROBE              (1 << TIF_UPROBE)

#endif
